"""What commands print, in each form: lines to be read, plain data for JSON, rows of a table."""
