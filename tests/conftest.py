"""Hypothesis profiles: short and repeatable by default, `--hypothesis-profile=long` for a night's run."""

from hypothesis import HealthCheck, settings

SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much)

settings.register_profile("default", max_examples=50, derandomize=True, deadline=None, suppress_health_check=SLOW)
settings.register_profile("long", max_examples=2000, deadline=None, suppress_health_check=SLOW)
settings.load_profile("default")
