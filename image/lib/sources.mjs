// Whether what is copied can be there.

/** COPYs without a source: {line, message}. `files` are those of the context. */
export function missingSources({ stages }, files) {
  return stages.flatMap((stage, at) =>
    stage.instructions
      .filter(({ keyword }) => keyword === 'COPY' || keyword === 'ADD')
      .flatMap((copy) => {
        const sources = (copy.list ?? copy.words).slice(0, -1);
        const earlier = stages.slice(0, at).map(({ name }) => name);
        return sources
          .map((source) => (copy.flags.from ? ofStage(copy.flags.from, source, earlier) : ofContext(source, files)))
          .filter(Boolean)
          .map((message) => ({ line: copy.line, message }));
      }),
  );
}

function ofStage(from, source, earlier) {
  if (!earlier.includes(from)) {
    return `there is no earlier stage ${from}`;
  }
  return source.startsWith('/') ? null : `${source} of stage ${from} has no leading slash`;
}

function ofContext(source, files) {
  const path = source.replace(/^\.?\/*/, '').replace(/\/+$/, '');
  const there = path === '' ? files.length > 0 : files.some((file) => file === path || file.startsWith(`${path}/`));
  return there ? null : `${source} is not in the context (or .dockerignore leaves it out)`;
}
