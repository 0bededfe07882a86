import { renderPacketToString } from 'smart-packet/ssr';
import packet from '../packet.json';
import { Hydrate } from './hydrate.jsx';

const { PORT = '3000' } = process.env;

export default function Page() {
  const card = renderPacketToString(packet, { baseUrl: `http://localhost:${PORT}`, lang: 'en' });
  return (
    <>
      <div suppressHydrationWarning dangerouslySetInnerHTML={{ __html: card }} />
      <Hydrate />
    </>
  );
}
