"""Reading what others wrote: from a file to text to a founding notice."""
