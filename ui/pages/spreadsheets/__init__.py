"""读入Excel: tables from outside, previewed and taken in."""
