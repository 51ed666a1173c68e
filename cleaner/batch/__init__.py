"""Cleaning folders of pages on all cores, with a result that survives being interrupted.

`inputs` finds and reads pages, `page` makes one line of output of one page, `pool` spreads that over processes,
`ledger` knows what an earlier run has finished, `sinks` writes, `progress` tells, and `run` joins them.
"""
