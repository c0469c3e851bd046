"""A monkey at the reader: any keys, sizes, clicks and changes of files, one after the other."""
