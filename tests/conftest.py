"""Hypothesis profiles: short and repeatable by default, `--hypothesis-profile=long` for a night's run."""

from hypothesis import HealthCheck, Phase, settings

SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much)

QUICK = (Phase.explicit, Phase.generate, Phase.shrink)
"""Explaining a failure takes longer than finding it: only the long profile does."""

settings.register_profile(
    "default", max_examples=50, derandomize=True, database=None, deadline=None, phases=QUICK, suppress_health_check=SLOW
)
settings.register_profile("long", max_examples=2000, deadline=None, suppress_health_check=SLOW)
settings.load_profile("default")
