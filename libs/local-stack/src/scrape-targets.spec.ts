import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scrapeTargets, writeScrapeTargets } from './scrape-targets.js';
import { serviceProcesses } from './services.js';

const processes = serviceProcesses({ party: 1, counter: 2 });
const ports = new Map(processes.map(({ name }, index) => [name, 9000 + index]));

describe('what Prometheus is told to watch', () => {
  it('is each process of the services, with its service and its own name', () => {
    const groups = scrapeTargets(processes, ports);
    expect(groups.map(({ labels }) => labels['process'])).toEqual(processes.map(({ name }) => name));
    expect(
      groups.filter(({ labels }) => labels['service'] === 'counter').map(({ labels }) => labels['process']),
    ).toEqual(['counter', 'counter-2']);
    expect(new Set(groups.flatMap(({ targets }) => targets)).size).toBe(processes.length);
    expect(groups.flatMap(({ targets }) => targets).filter((target) => !/^127\.0\.0\.1:9\d{3}$/.test(target))).toEqual(
      [],
    );
  });

  it('leaves out what has no port', () => {
    expect(scrapeTargets(processes, new Map([['counter', 8087]])).map(({ targets }) => targets)).toEqual([
      ['127.0.0.1:8087'],
    ]);
  });

  it('is replaced as a whole', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tietovirta-targets-'));
    try {
      const file = join(folder, 'targets.json');
      writeScrapeTargets(file, scrapeTargets(processes, ports));
      writeScrapeTargets(file, []);
      expect(readFileSync(file, 'utf8')).toBe('[]\n');
      expect(readdirSync(folder)).toEqual(['targets.json']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
