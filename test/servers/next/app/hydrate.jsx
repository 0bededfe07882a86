'use client';
import { useEffect } from 'react';

export function Hydrate() {
  useEffect(() => {
    void import('smart-packet/hydrate');
  }, []);
  return null;
}
