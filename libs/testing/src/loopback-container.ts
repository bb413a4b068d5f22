import { GenericContainer, type PortWithBinding } from 'testcontainers';

/** Publishes its ports on loopback only; Testcontainers would open them to the network. */
export class LoopbackContainer extends GenericContainer {
  override withExposedPorts(...ports: PortWithBinding[]): this {
    super.withExposedPorts(...ports);
    const bindings = ports.map(({ container, host }): [string, object] => [
      `${container}/tcp`,
      [{ HostIp: '127.0.0.1', HostPort: String(host) }],
    ]);
    this.hostConfig.PortBindings = { ...(this.hostConfig.PortBindings as object), ...Object.fromEntries(bindings) };
    return this;
  }
}
