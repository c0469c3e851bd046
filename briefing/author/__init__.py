"""The desk of an author: repairs, renames, new briefs and items, by exact edits of the files."""
