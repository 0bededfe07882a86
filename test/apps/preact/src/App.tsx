import { useState } from 'preact/hooks';
import packets from '../../packets.json';
import { Answer } from './Answer.js';

export function App() {
  const [index, setIndex] = useState(0);
  const [isShown, setIsShown] = useState(true);
  const [prevented, setPrevented] = useState('');
  return (
    <>
      <button id="switch" onClick={() => setIndex(1 - index)}>
        Other packets
      </button>
      <button id="unmount" onClick={() => setIsShown(false)}>
        Take them away
      </button>
      <output id="prevented">{prevented}</output>
      {isShown && (
        <>
          <section id="from-src">
            <Answer src={packets.addresses[index]!} onAction={setPrevented} />
          </section>
          <section id="from-object">
            <Answer packet={packets.objects[index]} onAction={setPrevented} />
          </section>
        </>
      )}
    </>
  );
}
