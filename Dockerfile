# One image for every service: `docker run sifarat stream extract`, `… poll`, `… deliver`.
FROM python:3.11-slim-bookworm AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
WORKDIR /src
COPY requirements-runtime.lock ./
RUN python -m venv /opt/sifarat \
    && /opt/sifarat/bin/pip install --require-hashes --requirement requirements-runtime.lock
COPY pyproject.toml README.md LICENSE ./
COPY schemas schemas
COPY seeds seeds
COPY streams streams
COPY connectors connectors
COPY sifarat sifarat
RUN /opt/sifarat/bin/pip install --no-deps .

FROM python:3.11-slim-bookworm
RUN useradd --system --uid 10001 --home-dir /data --create-home sifarat
COPY --from=build /opt/sifarat /opt/sifarat
ENV PATH=/opt/sifarat/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    SIFARAT_DATA_DIR=/data SIFARAT_CACHE_DIR=/tmp/sifarat-cache
USER 10001
WORKDIR /data
VOLUME /data
ENTRYPOINT ["sifarat"]
CMD ["--help"]
