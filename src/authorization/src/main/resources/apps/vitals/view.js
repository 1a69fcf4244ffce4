// Puts what was read on the page. Everything from the record goes in as text, never as HTML.
/* global Chart */

const COLOURS = ['#0b5394', '#b45f06'];
const DAY = 24 * 60 * 60 * 1000;

/** Shows name, birth date and sex of the patient. */
export function showPatient(patient) {
  const header = document.getElementById('patient');
  header.replaceChildren(
    element('strong', nameOf(patient)),
    element('span', `born ${patient.birthDate ?? 'on an unknown day'}`),
    element('span', patient.gender ?? 'sex unknown'),
  );
  header.hidden = false;
  document.title = `Vitals of ${nameOf(patient)}`;
}

/** Shows charts, and a table of the same for those who cannot see them; see readings() for the form. */
export function showVitals(charts) {
  document.getElementById('charts').replaceChildren(...charts.map(figure));
  document.getElementById('table').replaceChildren(...(charts.length ? [details(charts)] : []));
  say(charts.length ? `Measured ${period(charts)}.` : 'No vital signs are recorded.');
}

/** Says what went wrong, with the authorization server's page about it if it names one. */
export function showProblem(problem) {
  say(`The vital signs cannot be shown: ${problem.message}`, 'problem');
  const page = new URLSearchParams(location.search).get('error_uri');
  if (page && /^https?:/.test(page)) {
    const link = element('a', 'More about this problem');
    link.href = page;
    document.getElementById('status').append(' ', link);
  }
}

function say(text, kind = '') {
  const status = document.getElementById('status');
  status.className = kind;
  status.textContent = text;
}

function nameOf(patient) {
  const name = (patient.name ?? []).find((one) => one.use === 'official') ?? patient.name?.[0];
  const parts = [...(name?.given ?? []), ...(name?.family ?? [])];
  return name?.text || parts.join(' ') || 'Patient without a name';
}

function figure(chart) {
  const latest = latestOf(chart);
  const caption = element('figcaption', '');
  caption.append(
    element('h2', chart.title),
    element('p', `${latest.value} ${chart.unit}`, 'latest'),
    element('p', latest.day, 'day'),
  );
  const canvas = element('canvas', '');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', `${chart.title}, ${latest.value} ${chart.unit} on ${latest.day}`);
  const frame = element('div', '', 'plot');
  frame.append(canvas);
  const whole = element('figure', '');
  whole.append(caption, frame);
  draw(canvas, chart);
  return whole;
}

function draw(canvas, chart) {
  const times = timesOf(chart);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const margin = (last - first) / 25 || DAY;
  // Years and months, or months and days if all happened within weeks.
  const shown = last - first > 100 * DAY ? [0, 7] : [5, 10];
  new Chart(canvas, {
    type: 'line',
    data: {
      datasets: chart.lines.map((line, index) => ({
        label: line.name,
        data: line.points.map((point) => ({ x: Date.parse(point.date), y: point.value })),
        borderColor: COLOURS[index],
        backgroundColor: COLOURS[index],
        borderWidth: 2,
        pointStyle: index === 0 ? 'circle' : 'rect',
      })),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      plugins: {
        legend: {
          display: chart.lines.length > 1,
          position: 'bottom',
          labels: { usePointStyle: true, boxHeight: 6 },
        },
        tooltip: { callbacks: { title: ([item]) => day(new Date(item.parsed.x).toISOString()) } },
      },
      scales: {
        x: {
          type: 'linear',
          min: first - margin,
          max: last + margin,
          afterBuildTicks: (axis) => {
            axis.ticks = [0, 1, 2, 3].map((third) => ({ value: first + (third / 3) * (last - first) }));
          },
          ticks: {
            maxRotation: 0,
            callback: (time) => new Date(time).toISOString().slice(...shown),
          },
        },
        y: { grace: '10%', title: { display: true, text: chart.unit } },
      },
    },
  });
}

/** A row for each time, the newest first; a column for each chart, with 117/77 for several lines. */
function details(charts) {
  const rows = new Map();
  charts.forEach((chart, column) =>
    chart.lines.forEach((line, index) =>
      line.points.forEach(({ date, value }) => {
        const row = rows.get(date) ?? charts.map(({ lines }) => lines.map(() => '–'));
        row[column][index] = value;
        rows.set(date, row);
      }),
    ),
  );
  const newestFirst = [...rows].sort(([a], [b]) => Date.parse(b) - Date.parse(a));

  const table = element('table', '');
  table.append(element('caption', 'Vital signs, the newest first'));
  const titles = table.createTHead().insertRow();
  titles.append(heading('Day', 'col'));
  titles.append(...charts.map(({ title, unit }) => heading(`${title} (${unit})`, 'col')));
  const body = table.createTBody();
  for (const [date, cells] of newestFirst) {
    const row = body.insertRow();
    row.append(heading(day(date), 'row'));
    cells.forEach((values) => {
      row.insertCell().textContent = values.every((value) => value === '–') ? '' : values.join('/');
    });
  }
  const scroll = element('div', '', 'scroll');
  scroll.tabIndex = 0;
  scroll.setAttribute('role', 'region');
  scroll.setAttribute('aria-label', 'Table of vital signs');
  scroll.append(table);
  const whole = element('details', '');
  whole.append(element('summary', 'The same as a table'), scroll);
  return whole;
}

/** The newest value of each line: 117/77 for blood pressure. */
function latestOf(chart) {
  const last = chart.lines.map((line) => line.points.at(-1)).filter(Boolean);
  return { value: last.map((point) => point.value).join('/'), day: day(last[0].date) };
}

function timesOf(chart) {
  return chart.lines.flatMap((line) => line.points.map((point) => Date.parse(point.date)));
}

function period(charts) {
  const days = charts
    .flatMap((chart) => chart.lines.flatMap((line) => line.points.map((point) => day(point.date))))
    .sort();
  return days[0] === days.at(-1) ? `on ${days[0]}` : `from ${days[0]} to ${days.at(-1)}`;
}

/** The day of a FHIR date, in the time zone it was written in. */
function day(date) {
  return date.slice(0, 10);
}

function heading(text, scope) {
  const cell = element('th', text);
  cell.scope = scope;
  return cell;
}

function element(name, text, className = '') {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}
