"""Many notices in one table: a CSV file or a spreadsheet in, drafts out."""
