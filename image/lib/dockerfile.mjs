// A Dockerfile in the form that the checks look at: stages of instructions, arguments filled in with their defaults.
import { DockerfileParser } from 'dockerfile-ast';

/**
 * Stages in their order, each {name, image, from, line, instructions}: `from` is the earlier stage it begins with, or null
 * where that is an image. An instruction is {keyword, line, flags, text, words, list}: `text` without flags and line ends,
 * `list` where it is written as JSON, `words` else.
 */
export function parse(text) {
  const parsed = DockerfileParser.parse(text);
  const given = properties(parsed.getInitialARGs(), {});
  const stages = [];
  for (const instruction of parsed.getInstructions()) {
    const keyword = instruction.getKeyword();
    const line = instruction.getRange().start.line + 1;
    if (keyword === 'FROM') {
      const [image] = instruction.getArguments().map((word) => fill(word.getValue(), given));
      const name = instruction.getBuildStage() ?? String(stages.length);
      const from = stages.find((stage) => stage.name === image) ?? null;
      stages.push({ name, image: from?.image ?? image, from, line, instructions: [] });
    } else if (stages.length > 0) {
      stages.at(-1).instructions.push(read(instruction, keyword, line));
    }
  }
  return { stages, given };
}

/** A stage's instructions with those of the stages that it begins with. */
export function inherited(stage) {
  return [...(stage.from ? inherited(stage.from) : []), ...stage.instructions];
}

/** What the last instruction of that kind is, as Docker takes it, or undefined. */
export function last(stage, keyword) {
  return inherited(stage).findLast((instruction) => instruction.keyword === keyword);
}

/** Variables that a stage's ENV, LABEL or ARG set, by name. */
export function variables(stage, keyword, given) {
  const known = { ...given };
  for (const instruction of inherited(stage)) {
    if (instruction.keyword === 'ARG' || instruction.keyword === keyword) {
      for (const { name, value } of instruction.settings) {
        known[name] = value === null ? (known[name] ?? '') : fill(value, known);
      }
    }
  }
  const set = inherited(stage).filter((instruction) => instruction.keyword === keyword);
  return Object.fromEntries(set.flatMap(({ settings }) => settings.map(({ name }) => [name, known[name]])));
}

function read(instruction, keyword, line) {
  const flags = Object.fromEntries((instruction.getFlags?.() ?? []).map((flag) => [flag.getName(), flag.getValue()]));
  const text = (instruction.getArgumentsContent() ?? '').replace(/^(--\S+\s+)+/, '').replaceAll(/\s*\n\s*/g, ' ');
  const said = keyword === 'HEALTHCHECK' ? text.replace(/^CMD\s+/, '') : text;
  return {
    keyword,
    line,
    flags,
    text,
    words: instruction.getArguments().map((word) => word.getValue()),
    list: said.startsWith('[') ? JSON.parse(said) : null,
    settings: settings(instruction),
  };
}

function settings(instruction) {
  const found = instruction.getProperties?.() ?? [instruction.getProperty?.()].filter(Boolean);
  return found.map((property) => ({ name: property.getName(), value: property.getValue() }));
}

function properties(instructions, known) {
  for (const instruction of instructions) {
    const { name, value } = settings(instruction)[0];
    known[name] = fill(value ?? '', known);
  }
  return known;
}

function fill(text, known) {
  return text.replaceAll(/\$\{?(\w+)\}?/g, (whole, name) => known[name] ?? whole);
}
