"""Registers: tables that hold an entry a row, and which of their columns says what."""
