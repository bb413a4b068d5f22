/** Answers every request that could not be done, whoever refused it. Logs what is a fault of the server. */
import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf } from './problem-of.js';
import { requestLanguage } from './request-language.js';

const logger = new Logger('Api');

/** Nest hands it what hooks, parsers and unknown addresses of Fastify ended with, too. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const path = request.url.replace(/[?#].*$/, '');
    const lang = requestLanguage(request.headers['accept-language']);
    const problem = problemOf(error, { lang, path, requestId: request.id });
    if (problem.status >= 500) logger.error(`request ${request.id} failed`, error);
    const reply = http.getResponse<FastifyReply>();
    if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
    void reply.code(problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
  }
}
