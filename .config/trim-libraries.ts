import type { Plugin } from 'vite';

/**
 * Takes out of Lit and Zod what none of our templates and rules can reach: 0.7 kB of the script-tag files. Each cut has to
 * match exactly once, so that an upgrade that changes the place fails the build instead of passing unnoticed. Only the
 * script-tag files are built so; the package's modules import both as they are.
 */
const cuts: Readonly<Record<string, readonly (readonly [cut: string, rest: string, why: string])[]>> = {
  '/lit-html/lit-html.js': [
    [
      ',B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");',
      ';',
      'polyfills for browsers without shadow roots, and a count of versions for a warning of development builds',
    ],
    ['l=2===i?"<svg>":3===i?"<math>":"",', 'l="",', 'templates of SVG and MathML alone'],
    ['+(2===i?"</svg>":3===i?"</math>":"")', '', 'the same'],
    [',2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}', '){}', 'the same'],
    [
      'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
      '',
      'expressions inside script, style, textarea and title',
    ],
    ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', 'c=p', 'the same'],
    [
      'else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}',
      '',
      'expressions inside comments',
    ],
    ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));', '', 'expressions on elements'],
    [':6===r.type&&(i=new Z(h,this,t))', ':0', 'the same'],
  ],
  '/reactive-element/reactive-element.js': [
    [
      ',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2");',
      ';',
      'polyfills and the count of versions, as above',
    ],
    ['p=a.reactiveElementPolyfillSupport,', '', 'the same'],
    ['break;case Object:case Array:t=null==t?t:JSON.stringify(t)}', '}', 'attributes that hold JSON'],
    ['break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}}', '}', 'the same'],
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', '', 'decorators'],
    [
      'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
      '',
      'the same',
    ],
  ],
  '/lit-element/lit-element.js': [
    [
      ',s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});',
      ';',
      'polyfills; and hydration, which comes with the package',
    ],
    ['(s.litElementVersions??=[]).push("4.2.2");', '', 'the count of versions, as above'],
  ],
};

/** From one text to before another: longer pieces, which need not be repeated here. */
const sections: Readonly<Record<string, readonly (readonly [from: string, to: string, why: string])[]>> = {
  '/zod/v4/core/schemas.js': [
    ['    else {\n        const runChecks', '}, {\n    // Wrappers', 'checks that are added to a rule; ours have none'],
    [
      '        if (ctx.direction === "backward") {\n            throw new core.$ZodEncodeError(inst',
      '        const _out = def.transform(payload.value, payload);\n        if (ctx.async)',
      'writing values back; ours are only read',
    ],
    [
      '        if (ctx.async) {\n            const output = _out instanceof',
      '        payload.value = _out;\n        return payload;\n    };\n});\nfunction handleOptional',
      'rules that answer later; ours answer at once',
    ],
  ],
  '/zod/v4/core/core.js': [
    [
      '    const E = _E;\n',
      '    return new Definition();\n}\nexport',
      'making errors without a stack; none of Zod’s is made',
    ],
  ],
};

export const trimLibraries: Plugin = {
  name: 'trim-libraries',
  enforce: 'pre',
  transform(code, id) {
    const listOf = <T>(lists: Readonly<Record<string, readonly T[]>>): readonly T[] =>
      Object.entries(lists).find(([path]) => id.endsWith(path))?.[1] ?? [];
    let text = code;
    const cut = (piece: string, rest: string, why: string): void => {
      if (!piece || text.split(piece).length !== 2)
        throw new Error(`Look again at the cut for ${why}: ${id} has changed`);
      text = text.replace(piece, () => rest);
    };
    for (const [piece, rest, why] of listOf(cuts)) cut(piece, rest, why);
    for (const [from, to, why] of listOf(sections)) {
      const start = text.indexOf(from);
      const end = text.indexOf(to, start);
      cut(end > start && start >= 0 ? text.slice(start, end) : '', '', why);
    }
    return text === code ? undefined : text;
  },
};
