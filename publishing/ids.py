from pictures.ids import row_id, row_ids

__all__ = ["row_id", "row_ids"]
