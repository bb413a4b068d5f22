/** Says by its exit code whether the service of this container is ready. The command line is as healthy as it runs. */
const { APP, TIETOVIRTA_HTTP_PORT } = process.env;

const isReady = async () => {
  const response = await fetch(`http://127.0.0.1:${TIETOVIRTA_HTTP_PORT}/health/ready`);
  return response.status === 200;
};
process.exitCode = APP === 'tietovirta' || (await isReady().catch(() => false)) ? 0 : 1;
