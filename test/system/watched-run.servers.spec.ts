/** Prometheus itself beside a server that plays a run: it scrapes it, takes our rules, answers every picture, and notices when it is gone. */
import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { jest } from '@jest/globals';
import type { RunView } from '@tietovirta/control-contract';
import { describeWithProgram, eventually } from '@tietovirta/testing';
import { read, root } from '../architecture/workspace.js';
import { servePage, type ServedPage } from './page/served.js';

jest.setTimeout(240_000); // a busy machine

interface Sample {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: readonly [number, string];
}
interface Rule {
  readonly name: string;
  readonly health: string;
}
interface Panel {
  readonly targets: readonly { readonly expr: string; readonly legendFormat?: string }[];
}

const within = { withinMs: 120_000, betweenMs: 500 };
const week = { exchanges: ['kelmu', 'tax-data'], from: '2024-03-04', to: '2024-03-11', scale: '1/1000' };

/** Where a Prometheus listens that was asked for any free port. Goes on reading what it says: it would wait for a full pipe. */
const addressOf = ({ stderr }: ChildProcessByStdio<null, null, Readable>): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    stderr.on('data', (piece: Buffer) => {
      said += piece.toString();
      const [, address] = /msg="Listening on" address=(\S+)/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    stderr.once('close', () => {
      reject(new Error(`Prometheus ended before it listened:\n${said}`));
    });
  });

await describeWithProgram(
  'a run that Prometheus watches',
  { program: 'prometheus', debianPackage: 'prometheus' },
  () => {
    let folder: string;
    let server: ServedPage;
    let prometheus: ChildProcess;
    let url: string;

    const ask = async <Data>(path: string): Promise<Data> => {
      const answer = (await (await fetch(`${url}/api/v1/${path}`)).json()) as { status: string; data: Data };
      expect(answer.status).toBe('success');
      return answer.data;
    };
    const query = async (expr: string): Promise<readonly Sample[]> =>
      (await ask<{ result: readonly Sample[] }>(`query?query=${encodeURIComponent(expr)}`)).result;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'tietovirta-watched-'));
      server = await servePage(join(folder, 'store'), 0);
      const target = { targets: [new URL(server.url).host], labels: { service: 'control' } };
      const settings = {
        global: { scrape_interval: '1s', evaluation_interval: '1s' },
        rule_files: [join(root, 'docker/watch/alerts.yaml')],
        scrape_configs: [{ job_name: 'tietovirta', static_configs: [target] }],
      };
      // Prometheus reads YAML, and JSON is YAML.
      await writeFile(join(folder, 'prometheus.yaml'), JSON.stringify(settings));
      const place = ['--config.file', join(folder, 'prometheus.yaml'), '--storage.tsdb.path', join(folder, 'data')];
      const started = spawn('prometheus', [...place, '--web.listen-address', '127.0.0.1:0'], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      prometheus = started;
      url = `http://${await addressOf(started)}`;
      const body = JSON.stringify({ scenario: week });
      const headers = { 'content-type': 'application/json' };
      await fetch(`${server.url}/api/v1/runs`, { method: 'POST', headers, body });
    });
    afterAll(async () => {
      const ended = once(prometheus, 'close');
      prometheus.kill();
      await ended;
      await server.kill();
      await rm(folder, { recursive: true, force: true });
    });

    it('is scraped, and shows its plan, its counts and that nothing differs', async () => {
      await eventually(async () => expect(await query('up == 1')).toHaveLength(1), within);
      await eventually(async () => {
        const run = (await (await fetch(`${server.url}/api/v1/runs/1`)).json()) as RunView;
        expect(run.state).toBe('finished');
        const counted = `${run.outcome?.counted}`;
        expect(await query('sum(tietovirta_messages_planned)')).toMatchObject([
          { value: [expect.any(Number), counted] },
        ]);
        expect(await query('tietovirta_run_progress_ratio == 1')).toHaveLength(1);
        expect(await query('tietovirta_run_cells_differing == 0')).toHaveLength(1);
      }, within);
    });

    it('is judged by every rule, and no rule fails', async () => {
      const names = [...read('docker/watch/alerts.yaml').matchAll(/alert: (\w+)/g)].map(([, name]) => name);
      await eventually(async () => {
        const { groups } = await ask<{ groups: readonly { rules: readonly Rule[] }[] }>('rules');
        const rules = groups.flatMap(({ rules: each }) => each);
        expect(rules.map(({ name }) => name)).toEqual(names);
        expect(new Set(rules.map(({ health }) => health))).toEqual(new Set(['ok']));
      }, within);
    });

    it('is in the pictures, whose legends name labels that the series have', async () => {
      const { panels } = JSON.parse(read('docker/watch/grafana/dashboards/tietovirta.json')) as { panels: Panel[] };
      // A scrape that took longer than its second leaves pictures empty, until the next one.
      await eventually(async () => {
        let answered = 0;
        for (const { expr, legendFormat = '' } of panels.flatMap(({ targets }) => targets)) {
          const named = [...legendFormat.matchAll(/\{\{(\w+)\}\}/g)].map(([, label]) => label);
          const samples = await query(expr);
          for (const { metric } of samples)
            expect([expr, Object.keys(metric)]).toEqual([expr, expect.arrayContaining(named)]);
          answered += samples.length === 0 ? 0 : 1;
        }
        // What only services of a stack have is empty here: records that wait, jobs, requests to Kafka by name.
        expect(answered).toBeGreaterThan(10);
      }, within);
    });

    it('is missed when its server is gone', async () => {
      // A scrape that took longer than its second makes the alert pending, until the next one.
      await eventually(async () => expect(await query('ALERTS{alertname="ServiceDown"}')).toEqual([]), within);
      await server.kill();
      await eventually(async () => {
        const [alert] = await query('ALERTS{alertname="ServiceDown"}');
        expect(alert?.metric).toMatchObject({ service: 'control', severity: 'critical' });
        // Firing when it was not asked after for a minute.
        expect(alert?.metric['alertstate']).toMatch(/^(pending|firing)$/);
      }, within);
    });
  },
);
