import { defineConfig } from 'astro/config';

const { PORT = '3000' } = process.env;

export default defineConfig({
  site: `http://localhost:${PORT}`,
  server: { port: Number(PORT) },
  devToolbar: { enabled: false },
});
