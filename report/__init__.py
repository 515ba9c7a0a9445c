"""Answers become things to look at: on a terminal, in a pipe, in a spreadsheet.

`views` says what each command shows, in each form it can take; `deliver` writes one of these forms to the
terminal, the pipe or a file. `terminal` draws with Rich and is imported only when something is drawn.
"""
