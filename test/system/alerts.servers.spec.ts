/**
 * What Prometheus is told by docker/watch: its own tool checks the rules and the settings, plays our stories of what happens to the
 * alerts, and every metric that an alert or a picture asks for is one that our services show.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Metrics } from '@tietovirta/service-runtime';
import { services } from '@tietovirta/local-stack';
import { describeWithProgram } from '@tietovirta/testing';
import { parse } from 'yaml';
import { read, root } from '../architecture/workspace.js';

const promtool = (...words: string[]): { readonly code: number | null; readonly text: string } => {
  const { status, stdout, stderr } = spawnSync('promtool', words, { cwd: root, encoding: 'utf8' });
  return { code: status, text: `${stdout}${stderr}` };
};

const alerts = read('docker/watch/alerts.yaml');
const stories = read('docker/watch/alerts.test.yaml');
const dashboard = read('docker/watch/grafana/dashboards/tietovirta.json');
const namesIn = (text: string, pattern: RegExp): readonly string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].sort();

interface Source {
  readonly type: string;
  readonly uid: string;
}
interface Sources {
  readonly datasources: readonly (Source & { readonly url: string })[];
}
interface Providers {
  readonly providers: readonly { readonly options: { readonly path: string } }[];
}
interface Containers {
  readonly services: {
    readonly grafana: { readonly volumes: readonly string[]; readonly environment: Readonly<Record<string, string>> };
  };
}
interface Panel {
  readonly id: number;
  readonly title: string;
  readonly datasource: Source;
  readonly gridPos: Readonly<Record<'x' | 'y' | 'w' | 'h', number>>;
  readonly targets: readonly { readonly datasource: Source }[];
}

await describeWithProgram('docker/watch', { program: 'promtool', debianPackage: 'prometheus' }, () => {
  it('has rules that hold in every story', () => {
    expect(promtool('test', 'rules', 'docker/watch/alerts.test.yaml')).toMatchObject({ code: 0 });
  });

  it('tells a story of each alert', () => {
    const told = namesIn(stories, /alertname: (\w+)/g);
    expect(told).toEqual(namesIn(alerts, /alert: (\w+)/g));
    expect(told.length).toBeGreaterThan(5);
  });

  it('has stories that fail when a rule is another', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tietovirta-alerts-'));
    try {
      writeFileSync(join(folder, 'alerts.yaml'), alerts.replaceAll('> 10000', '> 100000'));
      writeFileSync(join(folder, 'alerts.test.yaml'), stories);
      const { code, text } = promtool('test', 'rules', join(folder, 'alerts.test.yaml'));
      expect(code).not.toBe(0);
      expect(text).toContain('CountersBehind');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('asks only for what services show', async () => {
    const metrics = new Metrics();
    const shown = namesIn(await metrics.text(), /^# TYPE (\w+) /gm);
    const asked = namesIn(`${alerts}${dashboard}`, /\b((?:tietovirta|process)_\w+?)(?:_bucket)?\b/g);
    expect(asked.filter((name) => !shown.includes(name) && name !== 'tietovirta')).toEqual([]);
    expect(asked.length).toBeGreaterThan(8);
  });

  it('watches every service in its container', () => {
    const settings = read('docker/watch/prometheus.yaml');
    const names = /names: \[(.+)\]/.exec(settings)?.[1]?.split(', ') ?? [];
    const watched = [...names, ...namesIn(settings, /targets: \['(.+):8080'\]/g)];
    expect(watched.sort()).toEqual(services.map(({ app }) => app).sort());
  });

  it('has a dashboard whose pictures have questions that Prometheus understands', () => {
    const { panels } = JSON.parse(dashboard) as { panels: { title: string; targets: { expr: string }[] }[] };
    const rules = panels.flatMap(({ targets }) => targets).map(({ expr }) => ({ record: 'asked', expr }));
    const folder = mkdtempSync(join(tmpdir(), 'tietovirta-dashboard-'));
    try {
      const file = join(folder, 'rules.json');
      // Prometheus reads YAML, and JSON is YAML.
      writeFileSync(file, JSON.stringify({ groups: [{ name: 'pictures', rules }] }));
      expect(promtool('check', 'rules', '--lint=none', file)).toMatchObject({ code: 0 });
      expect(rules.length).toBeGreaterThan(10);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('has a dashboard that Grafana finds, on the source that it is given, with each picture in a place of its own', () => {
    const [source] = (parse(read('docker/watch/grafana/provisioning/datasources/prometheus.yaml')) as Sources)
      .datasources;
    const [provider] = (parse(read('docker/watch/grafana/provisioning/dashboards/tietovirta.yaml')) as Providers)
      .providers;
    const { services: containers } = parse(read('docker/compose.yaml')) as Containers;
    const { volumes, environment } = containers.grafana;
    expect(volumes).toContain(`./watch/grafana/dashboards:${provider?.options.path}:ro`);
    expect(environment['GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH']).toBe(`${provider?.options.path}/tietovirta.json`);
    expect(source?.url).toBe('http://prometheus:9090');
    const { panels } = JSON.parse(dashboard) as { readonly panels: readonly Panel[] };
    const sources = panels.flatMap((panel) => [panel, ...panel.targets]).map(({ datasource }) => datasource);
    expect(new Set(sources.map(({ type, uid }) => `${type} ${uid}`))).toEqual(
      new Set([`${source?.type} ${source?.uid}`]),
    );
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    const fields = panels.flatMap(({ title, gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, i) => [`${x + (i % w)} ${y + Math.floor(i / w)}`, title] as const),
    );
    expect(new Map(fields).size).toBe(fields.length);
    expect(Math.max(...panels.map(({ gridPos: { x, w } }) => x + w))).toBe(24); // columns of Grafana
  });

  it.each(['prometheus.local.yaml'])('has settings that Prometheus takes: %s', (file) => {
    expect(promtool('check', 'config', `docker/watch/${file}`)).toMatchObject({ code: 0 });
  });
});
