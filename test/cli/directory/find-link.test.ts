import { expect, it } from 'vitest';
import { findSpidLink } from '../../../src/cli/directory/find-link.js';

const URL_OF_PAGE = 'https://bakery.example/shop/';
const FOUND = 'https://bakery.example/identity.json';

it.each([
  ['<!doctype html><html><head><link rel="spid" href="/identity.json"></head><body></body></html>'],
  ['<link rel=spid href=/identity.json>'],
  ['\ufeff<LINK REL="Spid" HREF="https://bakery.example/identity.json" />'],
  [`<meta charset="utf-8"><title>A <link rel="spid" href="/no.json"></title><link rel='spid' href='../identity.json'>`],
  ['<link href="/identity.json" rel="alternate  spid\n">'],
  ['<!-- <link rel="spid" href="/no.json"> --><link rel="spid" href="/identity.json">'],
  ['<script>const a = `<link rel="spid" href="/no.json">`</script><link rel="spid" href="/identity.json">'],
  ['<style>/*<link rel="spid" href="/no.json">*/</style><link rel="spid" href="/identity.json">'],
  ['<template><p>x<link rel="spid" href="/no.json"></p></template><link rel="spid" href="/identity.json">'],
  ['<noscript><link rel="spid" href="/identity.json"></noscript>'],
  ['<link rel="spid"><link rel="spid" href="/identity.json"><link rel="spid" href="/second.json">'],
  ['<base href="https://bakery.example/"><base href="/no/"><link rel="spid" href="identity.json">'],
  ['<link rel="spid" href="identity.json"><base href="/">'],
  ['<link rel="spid" href="&#47;identity.json">'],
  ['<link rel="spid" href=" /identity.json\n">'],
  ['<link rel="spid" href="/identity.json"><link rel="sp'],
])('finds it in %s', (html) => {
  expect(findSpidLink(html, URL_OF_PAGE)).toBe(FOUND);
});

it.each([
  [''],
  ['<html><head></head><body><link rel="spid" href="/identity.json"></body></html>'],
  ['<body><link rel="spid" href="/identity.json">'],
  ['<head></head><link rel="spid" href="/identity.json">'],
  ['<title>A</title><p>Hello<link rel="spid" href="/identity.json">'],
  ['<title>A</title>Hello<link rel="spid" href="/identity.json">'],
  ['<noscript>Hello<link rel="spid" href="/identity.json"></noscript>'],
  ['<svg><title><link rel="spid" href="/identity.json"></title></svg>'],
  ['<a rel="spid" href="/identity.json">'],
  ['<link rel="spider" href="/identity.json">'],
  ['<link rel="spid" href="https://">'],
  ['<link rel="spid" data-href="/identity.json">'],
  ['{"html": "<link rel=spid href=/identity.json>"}'],
  ['<link rel="spid" href="/identity.json'],
])('finds none in %s', (html) => {
  expect(findSpidLink(html, URL_OF_PAGE)).toBeNull();
});

it('says where another scheme leads, for whoever asks it to refuse', () => {
  expect(findSpidLink('<link rel="spid" href="javascript:1">', URL_OF_PAGE)).toBe('javascript:1');
});

it.each([
  ['elements in each other', '<template>'.repeat(100_000)],
  ['open tags', '<link '.repeat(100_000)],
  ['attributes', `<link ${'a=b '.repeat(100_000)}>`],
  ['open comments', '<!--'.repeat(100_000)],
  ['references', `<meta content="${'&#38;'.repeat(100_000)}">`],
])('reads many %s to the end', (_, html) => {
  expect(findSpidLink(`<link rel="spid" href="/identity.json">${html}`, URL_OF_PAGE)).toBe(FOUND);
});
