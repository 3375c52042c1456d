"""The services of an office by what they are about; together they are what ``Office`` offers."""
