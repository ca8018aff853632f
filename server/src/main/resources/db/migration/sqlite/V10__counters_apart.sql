-- What is counted with every request is in a file of its own: see docs/decisions/0024-counters-in-a-file-of-their-own.md.
drop table rate_limits;
