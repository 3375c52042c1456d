"""通讯录: units, people and collective parties."""
