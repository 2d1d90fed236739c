"""The bundle's `socket`: the name, and nothing that opens a connection.

The standard library's e-mail parser, which reads the metadata of installed packages, imports `socket` at its
top and never calls it for that. So the bundle carries this page in its place, and no network code at all.
"""
