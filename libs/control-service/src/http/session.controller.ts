import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tokenIn } from './access.js';
import { Answers } from './answers.js';
import { cookieWith, cookieWithout } from './session-cookie.js';

/** A browser signs in with a token that the guard has let in, and signs out. */
@Controller()
export class SessionController {
  @Answers('signIn')
  signIn(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): void {
    const token = tokenIn(request.headers.authorization);
    // On loopback nobody needs one.
    if (token !== undefined) void reply.header('set-cookie', cookieWith(token));
  }

  @Answers('signOut')
  signOut(@Res({ passthrough: true }) reply: FastifyReply): void {
    void reply.header('set-cookie', cookieWithout());
  }
}
