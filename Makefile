# Thin on purpose: dev.py does the work, on every system. Arguments: make run ARGS="people".
PYTHON ?= python3
ARGS ?=

.PHONY: run test faults bench bundle tour lock setup clean
run test faults bench bundle tour lock setup clean:
	@$(PYTHON) dev.py $@ -- $(ARGS)
