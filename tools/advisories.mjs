// Judges a CycloneDX bill of materials by OSV records; run by tools/check-advisories.
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const SERVICE = 'https://api.osv.dev/v1';
const BATCH = 500;

/** Maven components of a bill: package (group:artifact) and version. */
export function components(bill) {
  return bill.components
    .filter((part) => part.purl?.startsWith('pkg:maven/'))
    .map((part) => ({ package: `${part.group}:${part.name}`, version: part.version }));
}

/** Advisories of a list of OSV records that name the version of a component. */
export function findings(parts, records) {
  return parts.flatMap((part) =>
    records
      .filter((record) => !record.withdrawn && record.affected?.some((affected) => hits(affected, part)))
      .map((record) => ({ ...part, id: record.id, aliases: record.aliases ?? [], summary: record.summary ?? '' })),
  );
}

function hits(affected, part) {
  if (affected.package?.ecosystem !== 'Maven' || affected.package.name !== part.package) {
    return false;
  }
  if (affected.versions?.includes(part.version)) {
    return true;
  }
  return (affected.ranges ?? []).some((range) => range.type === 'ECOSYSTEM' && within(range.events, part.version));
}

/** The state after the last event at or below the version. */
function within(events, version) {
  let inside = false;
  for (const event of [...events].sort((a, b) => compare(bound(a), bound(b)))) {
    const order = compare(bound(event), version);
    if (event.introduced !== undefined && order <= 0) {
      inside = true;
    } else if ((event.fixed !== undefined && order <= 0) || (event.last_affected !== undefined && order < 0)) {
      inside = false;
    }
  }
  return inside;
}

function bound(event) {
  return event.introduced ?? event.fixed ?? event.last_affected ?? '0';
}

/** Order of versions: numbers by value, a pre-release before its release. */
export function compare(a, b) {
  const [left, right] = [a, b].map(pieces);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = weigh(left[i]) - weigh(right[i]);
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}

function pieces(version) {
  return (
    version
      .toLowerCase()
      .replace(/[.-](final|ga|release)$/, '')
      .match(/\d+|[a-z]+/g) ?? []
  );
}

function weigh(piece) {
  if (piece === undefined) {
    return 0;
  }
  return /^\d/.test(piece) ? Number(piece) : -1;
}

/** What has to be fixed, what is accepted, and which entries nothing needs any more. */
export function judge(found, accepted, today) {
  const names = (entry, finding) =>
    entry.package === finding.package && [finding.id, ...finding.aliases].includes(entry.id);
  const current = (entry) => entry.until >= today;
  return {
    open: found.filter((finding) => !accepted.some((entry) => names(entry, finding) && current(entry))),
    held: found.filter((finding) => accepted.some((entry) => names(entry, finding) && current(entry))),
    expired: accepted.filter((entry) => !current(entry)),
    idle: accepted.filter((entry) => !found.some((finding) => names(entry, finding))),
  };
}

/** Problems of the list itself: every entry says what, why and until when. */
export function flaws(accepted) {
  return accepted
    .filter(
      (entry) =>
        !entry.id || !entry.package?.includes(':') || !entry.reason || !/^\d{4}-\d\d-\d\d$/.test(entry.until ?? ''),
    )
    .map((entry) => `${entry.id ?? 'an entry'} lacks its id, package, reason or day`);
}

/** What the person who runs the tool can change; told without a trace. */
class Unable extends Error {}

async function ask(path, body) {
  const answer = await fetch(`${SERVICE}${path}`, body && { method: 'POST', body: JSON.stringify(body) }).catch(
    (failure) => {
      throw new Unable(
        `${SERVICE} cannot be reached (${failure.cause?.code ?? failure.message}). Nothing was checked. ` +
          'Without a network, export the records of OSV and name them with --advisories FILE.',
      );
    },
  );
  if (!answer.ok) {
    throw new Error(`OSV answered ${answer.status} to ${path}`);
  }
  return answer.json();
}

/** Records of all advisories that the service knows for these components. */
async function download(parts) {
  const ids = new Set();
  let queries = parts.map((part) => ({
    package: { ecosystem: 'Maven', name: part.package },
    version: part.version,
  }));
  while (queries.length > 0) {
    const batch = queries.splice(0, BATCH);
    const { results } = await ask('/querybatch', { queries: batch });
    results.forEach((result, i) => {
      (result.vulns ?? []).forEach((advisory) => ids.add(advisory.id));
      if (result.next_page_token) {
        queries.push({ ...batch[i], page_token: result.next_page_token });
      }
    });
  }
  return Promise.all([...ids].map((id) => ask(`/vulns/${id}`)));
}

function read(file) {
  if (!fs.existsSync(file)) {
    throw new Unable(`There is no ${file}. The bill of materials is written by mvn -Psbom prepare-package.`);
  }
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

async function main() {
  const { values } = parseArgs({
    options: {
      bom: { type: 'string', default: 'target/classes/META-INF/sbom/application.cdx.json' },
      accepted: { type: 'string', default: 'tools/accepted-advisories.json' },
      advisories: { type: 'string' },
      today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    },
  });
  const accepted = read(values.accepted);
  const parts = components(read(values.bom));
  const records = values.advisories ? read(values.advisories) : await download(parts);
  const verdict = judge(findings(parts, records), accepted, values.today);
  const problems = [
    ...flaws(accepted),
    ...verdict.expired.map((entry) => `${entry.id} was accepted until ${entry.until}: judge it again`),
    ...verdict.open.map((f) => `${f.package} ${f.version}: ${[f.id, ...f.aliases].join(', ')} ${f.summary}`),
  ];
  verdict.held.forEach((finding) => console.log(`Accepted: ${finding.package} ${finding.version}: ${finding.id}`));
  verdict.idle.forEach((entry) => console.log(`No longer reported, remove it from the list: ${entry.id}`));
  problems.forEach((problem) => console.error(problem));
  console.log(`${parts.length} components, ${problems.length} problems`);
  process.exitCode = problems.length > 0 || parts.length === 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main().catch((failure) => {
    if (!(failure instanceof Unable)) {
      throw failure;
    }
    console.error(failure.message);
    process.exitCode = 2;
  });
}
