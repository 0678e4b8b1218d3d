# Wraps `python -m scripts <command>` and keeps the environment it runs in; holds no logic of its own.

# The first of these that is new enough. Name another with `make PYTHON=...`.
CANDIDATES := python3 python3.13 python3.12 python3.11
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for p in $(CANDIDATES); do $$p -c '$(NEW_ENOUGH)' 2>/dev/null && echo $$p && break; done)

RUN := .venv/bin/python
UV := build/uv/bin/uv
UV_VERSION := 0.13.9

# With no candidate new enough, python3 is still tried: the script says which version it met and what is needed.
PREPARE = \
	@command -v $(or $(PYTHON),python3) >/dev/null || { cat scripts/no-python.txt >&2; exit 1; }; \
	$(or $(PYTHON),python3) scripts/environment.py

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help site test test-fast test-originals check mutants pages ingest serve bench bench-search audit lock clean environment test-environment

help: ## 列出全部命令
	@sed -nE 's/^([a-z-]+):.*## (.*)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 24

site: environment ## 生成整个网站，结果在 site/index.html
	$(RUN) -m scripts build

serve: environment ## 在本机预览网站，改动即时可见
	$(RUN) -m scripts serve

check: environment ## 检查 data/ 里的全部内容
	$(RUN) -m scripts check

mutants: environment ## 把每条论断改成假的，看检查能抓住多少
	$(RUN) -m scripts mutants

pages: environment ## 由 data/ 重新生成 docs/ 下的页面
	$(RUN) -m scripts pages

ingest: environment ## 由讲话原文重新生成 data/corpus/（原文在 data/sources/ 或 KB_SOURCES 所指文件夹）
	$(RUN) -m scripts ingest

# On every core, a file of tests on one: what is built for it is built once. More than four would each build the site for little.
PYTEST := $(RUN) -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile

test: test-environment ## 运行全部测试
	$(PYTEST)

test-fast: test-environment ## 只运行较快的测试（不开浏览器）
	$(PYTEST) -m "not browser and not slow"

test-originals: test-environment ## 只运行需要讲话原文的测试（先设 KB_SOURCES）
	$(RUN) -m pytest -m originals

bench: test-environment ## 测量速度
	PYTHONPATH=. $(RUN) tests/bench.py

bench-search: test-environment ## 拿搜索同另外两种比（大小、快慢、找得到多少）
	PYTHONPATH=. $(RUN) tests/bench_search.py $(SIZES)

audit: test-environment ## 生成网站，拿 axe 逐页检查是否人人可用（宽屏、窄屏，浅色、深色）
	$(RUN) -m scripts build
	PYTHONPATH=. $(RUN) tests/audit.py

# uv because pip cannot lock for several systems at once. It lives in a throwaway environment of its own: nobody who
# only builds or tests needs it. It takes its index from UV_DEFAULT_INDEX, not from pip's settings. Versions already
# locked stay as they are; `make lock UPGRADE=--upgrade` takes the newest.
COMPILE = $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--custom-compile-command "make lock" $(UPGRADE) pyproject.toml

lock: $(UV) ## 按 pyproject.toml 重写两个锁定文件（UPGRADE=--upgrade 升级到最新版本）
	$(COMPILE) --output-file requirements.lock
	$(COMPILE) --group test --constraint requirements.lock --output-file requirements-test.lock

$(UV): Makefile
	$(or $(PYTHON),python3) -m venv --clear build/uv
	build/uv/bin/python -m pip install --quiet uv==$(UV_VERSION)
	touch $@

clean: ## 删除运行环境和一切生成后不入库的文件
	rm -rf .venv site site-inner build .cache .pytest_cache .ruff_cache .hypothesis
	find scripts tests -name __pycache__ -type d -prune -exec rm -rf {} +

environment:
	$(PREPARE) requirements.lock

test-environment:
	$(PREPARE) requirements-test.lock
