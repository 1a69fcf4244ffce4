// Which vital signs there are, and how to find them in the Observations of three versions of FHIR: the
// ballot of May 2015, DSTU2 (1.0) and DSTU2.1 (1.4). Knows neither the library nor the page.

const LOINC = 'http://loinc.org';

/** A chart each; a chart with several lines (blood pressure) names them. */
const MEASURES = [
  { title: 'Height', lines: [{ codes: ['8302-2'] }] },
  { title: 'Weight', lines: [{ codes: ['29463-7', '3141-9'] }] },
  { title: 'Body mass index', lines: [{ codes: ['39156-5'] }] },
  {
    title: 'Blood pressure',
    lines: [
      { name: 'Systolic', codes: ['8480-6'] },
      { name: 'Diastolic', codes: ['8462-4'] },
    ],
  },
  { title: 'Heart rate', lines: [{ codes: ['8867-4'] }] },
  { title: 'Respiratory rate', lines: [{ codes: ['9279-1'] }] },
  { title: 'Temperature', lines: [{ codes: ['8310-5'] }] },
  { title: 'Oxygen saturation', lines: [{ codes: ['2708-6', '59408-5'] }] },
];

/** Observations whose values are in their components. */
const PANELS = ['85354-9', '55284-4'];

/** Value of the search parameter "code" for all vital signs. */
export const VITALS = [
  ...MEASURES.flatMap((measure) => measure.lines.flatMap((line) => line.codes)),
  ...PANELS,
]
  .map((code) => `${LOINC}|${code}`)
  .join(',');

const WITHDRAWN = ['cancelled', 'entered-in-error'];

/**
 * The vital signs in a list of resources, as [{ title, unit, lines: [{ name, points: [{ date, value }] }] }],
 * points from the oldest to the newest. Values in different units are never drawn together: each unit
 * makes an entry of its own.
 */
export function readings(resources) {
  const charts = new Map();
  for (const observation of resources.filter(isValid)) {
    const date = dateOf(observation);
    for (const part of [observation, ...partsOf(observation)]) {
      const quantity = part.valueQuantity;
      const place = placeOf(part.code);
      if (date && place && typeof quantity?.value === 'number') {
        add(charts, place, unitOf(quantity), { date, value: quantity.value });
      }
    }
  }
  const ordered = [...charts.values()].sort((a, b) => a.order - b.order);
  ordered.forEach((chart) => chart.lines.forEach((line) => line.points.sort(byDate)));
  return ordered;
}

function isValid(resource) {
  // A searchset may also have an OperationOutcome with warnings.
  return resource.resourceType === 'Observation' && !WITHDRAWN.includes(resource.status);
}

/** When the value was true, as sent. "applies…" until May 2015, "effective…" since DSTU2. */
function dateOf(observation) {
  return (
    observation.effectiveDateTime ??
    observation.appliesDateTime ??
    observation.effectivePeriod?.start ??
    observation.appliesPeriod?.start
  );
}

/**
 * The parts of a panel. Since DSTU2 these are components; before, Observations of their own, contained
 * in the panel, which refers to them. (Parts that are not contained are found by their own codes.)
 */
function partsOf(observation) {
  const contained = new Map((observation.contained ?? []).map((part) => [`#${part.id}`, part]));
  const related = (observation.related ?? [])
    .filter((relation) => relation.type === 'has-component')
    .map((relation) => contained.get(relation.target.reference))
    .filter((part) => part && isValid(part));
  return [...(observation.component ?? []), ...related];
}

/** "unit" since DSTU2, "units" before. */
function unitOf(quantity) {
  return quantity.unit ?? quantity.units ?? quantity.code ?? '';
}

/** The chart and the line of a code, or undefined if it is no vital sign of the list. */
function placeOf(code) {
  const codes = (code?.coding ?? [])
    .filter((coding) => coding.system === LOINC)
    .map((coding) => coding.code);
  for (const [order, { title, lines }] of MEASURES.entries()) {
    const line = lines.findIndex((one) => one.codes.some((known) => codes.includes(known)));
    if (line >= 0) {
      return { order, title, lines, line };
    }
  }
  return undefined;
}

function add(charts, { order, title, lines, line }, unit, point) {
  const key = `${title} ${unit}`;
  if (!charts.has(key)) {
    const empty = lines.map(({ name }) => ({ name: name ?? title, points: [] }));
    charts.set(key, { order, title, unit, lines: empty });
  }
  charts.get(key).lines[line].points.push(point);
}

function byDate(a, b) {
  return Date.parse(a.date) - Date.parse(b.date);
}
