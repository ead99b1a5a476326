"""
The darkroom: all that opens a picture file, in a process of its own.

What arrives from outside is decoded by libraries written in C, and a file may be made to crash
them, to fill the memory or never to end. So no worker opens one. `client` starts a child for a job,
`python -m pictures.darkroom`, which knows neither Django, the database nor a secret, lives within
its limits and answers on its standard output; a child that dies is a file that was refused.
"""
