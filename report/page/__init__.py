"""The audit as one HTML page that stands alone: figures, charts, heat map, findings and records."""
