/** A server on this PC that only counts who knocks: the proof that nothing went out. */
import { createServer, type Server } from 'node:net';

export class Listener {
  connections = 0;

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async open(): Promise<Listener> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const listener = new Listener(server, typeof address === 'object' ? (address?.port ?? 0) : 0);
    server.on('connection', (socket) => {
      listener.connections += 1;
      socket.destroy();
    });
    return listener;
  }

  async close(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve));
  }
}
