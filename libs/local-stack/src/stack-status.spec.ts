import { statusJson, statusTable, type ProcessStatus } from './stack-status.js';

const up: ProcessStatus = {
  name: 'kelmu',
  isRunning: true,
  pid: 41,
  port: 8081,
  memoryBytes: 209_400_000,
  logFile: '.stack/logs/kelmu.log',
};
const stuck: ProcessStatus = { ...up, name: 'partners', stuck: 'kafka: 40 records wait' };
const down: ProcessStatus = { ...up, name: 'counter', isRunning: false, pid: 42, memoryBytes: undefined };

describe('What of the stack is up', () => {
  it('is a table with memory in millions of bytes', () => {
    const [, , , first, second] = statusTable([up, down])
      .split('\n')
      .map((line) => line.split('│').map((cell) => cell.trim()));
    expect(first?.slice(1, 7)).toEqual(['kelmu', '41', '8081', 'up', '209 MB', '.stack/logs/kelmu.log']);
    expect(second?.slice(1, 7)).toEqual(['counter', '42', '8081', 'down', '', '.stack/logs/kelmu.log']);
  });

  it('is JSON with the same facts, memory in bytes or null', () => {
    const place = { port: 8081, log: '.stack/logs/kelmu.log' };
    expect(JSON.parse(statusJson([up, down]))).toEqual({
      processes: [
        { name: 'kelmu', state: 'up', stuck: null, pid: 41, memoryBytes: 209_400_000, ...place },
        { name: 'counter', state: 'down', stuck: null, pid: 42, memoryBytes: null, ...place },
      ],
    });
  });

  it('names what is stuck or has ended below the table, with the reason and the log', () => {
    expect(statusTable([up, stuck, down]).split('\n').slice(-2)).toEqual([
      'partners is not ready: kafka: 40 records wait (.stack/logs/kelmu.log)',
      'counter has ended (.stack/logs/kelmu.log)',
    ]);
    expect(JSON.parse(statusJson([stuck]))).toMatchObject({ processes: [{ state: 'stuck', stuck: 'kafka: 40 records wait' }] }); // oxfmt-ignore
  });

  it('is an empty list when the stack is stopped', () => {
    expect(JSON.parse(statusJson([]))).toEqual({ processes: [] });
  });
});
