"""Calendar days in text: every way that pages and their machines write them, in many languages."""

from cleaner.days.machine import machine_day
from cleaner.days.text import DayFound, Reading, days, may_be_day

__all__ = ["DayFound", "Reading", "days", "machine_day", "may_be_day"]
