"""Imports what the program cannot do without, and says how much memory that takes."""

import json
import os

import sqlalchemy
import sqlalchemy.orm
from PySide6 import QtCore, QtGui, QtWidgets

from tests.benchmarks.memory import resident

LOADED = (sqlalchemy, sqlalchemy.orm, QtCore, QtGui, QtWidgets)

os.write(1, json.dumps({"megabytes": resident()}).encode() + b"\n")
os._exit(0)
