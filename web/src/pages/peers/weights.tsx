import type { PeersAnswer } from '@leeway/api/client';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useSay } from '../../language/language.tsx';
import { FigureLink } from '../../parts/figure-link.tsx';
import { Section } from '../../parts/section.tsx';
import { PEERS } from '../../words/peers.ts';
import { writeWeights } from './weights-in-address.ts';

const route = getRouteApi('/d/$district/peers');
const PAUSE_MS = 180;
const QUARTER = 0.25;

type Driver = PeersAnswer['drivers'][number];

/** One slider per measure; the address follows a moment after the hand. */
export function Weights({ drivers }: { drivers: readonly Driver[] }) {
  const say = useSay();
  const navigate = useNavigate();
  const { weights } = route.useSearch();
  const [moved, setMoved] = useState<Readonly<Record<string, number>>>({});
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const top = Math.max(...drivers.map(({ defaultWeight, weight }) => Math.max(3 * defaultWeight, weight)));
  const full = Math.max(QUARTER, Math.ceil(top / QUARTER) * QUARTER);
  const put = (text: string | undefined) =>
    navigate({ to: '.', search: (now) => ({ ...now, weights: text }), replace: true, resetScroll: false });
  const move = (driver: string, weight: number): void => {
    const now = { ...moved, [driver]: weight };
    setMoved(now);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => {
      const all = drivers.map((one) => [one.driver, now[one.driver] ?? one.weight] as const);
      put(writeWeights(all));
    }, PAUSE_MS);
  };
  useEffect(() => () => clearTimeout(pause.current), []);
  const reset = (): void => {
    clearTimeout(pause.current);
    setMoved({});
    put(undefined);
  };
  return (
    <Section
      title={say(PEERS.weights)}
      note={say(PEERS.weightsNote)}
      act={
        weights && (
          <button type="button" className="plain" onClick={reset}>
            {say(PEERS.reset)}
          </button>
        )
      }
    >
      <div className="weights">
        {drivers.map((driver) => (
          <Weight
            key={driver.driver}
            driver={driver}
            value={moved[driver.driver] ?? driver.weight}
            full={full}
            onMove={(weight) => move(driver.driver, weight)}
          />
        ))}
      </div>
    </Section>
  );
}

function Weight({
  driver,
  value,
  full,
  onMove,
}: {
  driver: Driver;
  value: number;
  full: number;
  onMove: (weight: number) => void;
}) {
  const say = useSay();
  const id = `weight-${driver.driver}`;
  return (
    <div className="weight">
      <label htmlFor={id}>{say(driver.label)}</label>
      <output htmlFor={id}>{value.toFixed(2)}</output>
      <input
        id={id}
        type="range"
        min={0}
        max={full}
        step={full / 40}
        value={value}
        onChange={(event) => onMove(Number(event.currentTarget.value))}
      />
      <small className="soft">
        {say(PEERS.yours)}: <FigureLink figure={driver.subject} as="table" />
      </small>
    </div>
  );
}
