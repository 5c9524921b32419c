# The workflow of the project. Everything runs in .venv, which `make install` makes from the lock file.
PYTHON ?= python3.11
BIN := .venv/bin

.PHONY: install demo test lint format faults bench lock schemas clean

install: .venv/.installed

.venv/.installed: requirements.lock pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	touch $@

demo: install ## The whole pipeline on sample feeds; ONCE=1 ends by itself
	$(BIN)/sifarat up --demo $(if $(ONCE),--once)

# Two halves at once: what needs Kafka waits most of its time, the rest computes. The second half's report is printed at the end.
test: install
	@rest=$$(mktemp); \
	$(BIN)/python -m pytest -p no:cacheprovider -m "not kafka and not faults" >$$rest 2>&1 & beside=$$!; \
	$(BIN)/python -m pytest -m "kafka and not faults"; with_kafka=$$?; \
	wait $$beside; without=$$?; \
	cat $$rest; rm -f $$rest; \
	exit $$((with_kafka + without))

lint: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: install
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

faults: install ## Long fault-injection runs
	$(BIN)/python -m pytest -m faults --timeout 1800

bench: install
	$(BIN)/python -m benchmarks

lock: ## Make requirements.lock anew from pyproject.toml
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --generate-hashes --no-emit-index-url --no-annotate --no-header --universal \
		--python-version 3.11 --extra embedded --group dev pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --quiet --generate-hashes --no-emit-index-url --no-annotate --no-header --universal \
		--python-version 3.11 --constraint requirements.lock pyproject.toml -o requirements-runtime.lock

schemas: install ## Write the JSON Schema and AsyncAPI files anew
	$(BIN)/python -m schemas.generate

clean:
	rm -rf .venv
