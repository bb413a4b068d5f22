import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { Viewer } from '@tietovirta/live';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServerResponse } from 'node:http';
import { ControlDesk } from '../control-desk.js';
import { ApiRefused } from '../http/api-refused.js';
import { Answers, Request, type Asked } from '../http/answers.js';

/** Streams that may be open at once. */
const mostViewers = 2_000;

/**
 * The stream of live pictures. Nest's own `@Sse` queues without end for a viewer that does not read, so the feed writes to the response
 * itself and skips.
 */
@Controller()
export class LiveController {
  constructor(@Inject(ControlDesk) private readonly desk: ControlDesk) {}

  @Answers('followLive')
  follow(@Request() _asked: Asked<'followLive'>, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const { feed } = this.desk.stage;
    if (feed.viewers >= mostViewers)
      throw new ApiRefused('no-place', { fi: 'Katsojia on liikaa.', en: 'There are too many viewers.' });
    // The response is ours from here on: headers that were set on the reply have to be taken along.
    reply.hijack();
    const response = reply.raw;
    response.writeHead(200, {
      ...headersOf(reply),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    const viewer = viewerOf(response);
    response.on('drain', () => {
      feed.drained(viewer);
    });
    response.on('close', () => {
      feed.leave(viewer);
    });
    const lastEventId = request.headers['last-event-id'];
    feed.join(viewer, typeof lastEventId === 'string' ? lastEventId : undefined);
  }
}

function headersOf(reply: FastifyReply): Record<string, string> {
  const headers = Object.entries(reply.getHeaders());
  return Object.fromEntries(headers.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])));
}

const viewerOf = (response: ServerResponse): Viewer => ({
  write: (bytes) => response.write(bytes),
  get isBlocked() {
    return response.writableNeedDrain;
  },
  end: () => {
    // Who does not read would keep a graceful end waiting.
    if (response.writableNeedDrain) response.destroy();
    else response.end();
  },
});
