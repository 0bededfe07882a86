/**
 * The page's words in French, by the `data-text` of their element; the page itself is written in English.
 * @type {Record<string, string>}
 */
export const french = {
  skip: 'Aller aux paquets',
  direction: 'De droite à gauche',
  theme: 'Sombre',
  heading: 'Un message vocal qui se lit tout seul',
  lead: 'Un Smart Packet est une courte réponse parlée, avec son texte et jusqu’à trois suites à donner. Ce composant web le joue sur n’importe quelle page. Lancez la lecture et suivez le mot éclairé ; cliquez sur un mot pour l’entendre.',
  embed: 'Deux lignes dans votre page',
  copy: 'Copier',
  copied: 'Copié',
  'one-file': 'Un seul fichier de script, rien à côté',
  format: 'Le format Smart Packet :',
  'other-language': 'English',
  'not-copied': 'Copie impossible : le texte est sélectionné.',
  'not-built':
    'Le composant n’est pas encore construit : ses places sur cette page restent vides. Lancez « npm start » dans le dossier du projet.',
  'point-read': 'Se lit au fil de la voix.',
  'point-read-text':
    'Le mot prononcé s’éclaire, à partir de tous les formats de sous-titres courants, ou retrouvé dans l’enregistrement.',
  'point-read-link': 'Voir la différence',
  'point-act': 'Mène plus loin.',
  'point-act-text': 'Pages, appels, messages, courriels et dates deviennent de vrais liens, qui disent où ils mènent.',
  'point-quiet': 'Reste discret.',
  'point-quiet-text':
    'Rien n’est demandé à l’hébergeur de l’enregistrement avant que quelqu’un lance la lecture, et rien n’est envoyé nulle part.',
  open: 'Ouvrir dans l’éditeur',
  'everyday-title-group': 'Paquets de tous les jours',
  'everyday-text-group': 'De courtes réponses aux questions des visiteurs, chacune avec la suite à donner.',
  'booking-title': 'Un rendez-vous',
  'booking-text':
    'Une page d’agenda, et un événement pour l’agenda du visiteur. Les temps des mots sont dans le paquet.',
  'garden-title': 'Un devis',
  'garden-text':
    'Un SMS dont les premiers mots sont déjà écrits, et un formulaire. Un MP3 avec des sous-titres SRT, un temps par phrase.',
  'text-only-title': 'Texte seul',
  'text-only-text': 'Pas d’enregistrement : une carte à lire, ou à écouter avec la voix de votre appareil.',
  'walk-title': 'Plusieurs minutes, deux voix',
  'walk-text':
    'Les sous-titres WebVTT nomment qui parle. Le texte défile avec la voix, jusqu’à ce que vous le fassiez défiler vous-même.',
  'looks-title-group': 'Apparences',
  'looks-text-group': 'Une ligne qui s’ouvre, un message dans une conversation, et les couleurs de votre marque.',
  'compact-title': 'Compact',
  'compact-text': 'Une ligne, qui s’ouvre en carte.',
  'bubble-title': 'Bulle',
  'bubble-text': 'Un message vocal dans une conversation.',
  'brand-title': 'Votre couleur',
  'brand-text':
    'Une seule propriété ; toutes les autres couleurs en découlent et restent lisibles. Le texte attend derrière un bouton.',
  'languages-title-group': 'Langues',
  'languages-text-group':
    'Le texte du paquet garde sa langue et son sens d’écriture, quels que soient ceux de la page.',
  'french-title': 'Français',
  'french-text': 'Avec un temps pour chaque mot, en WebVTT.',
  'arabic-title': 'Arabe',
  'arabic-text': 'Écrit de droite à gauche, sur cette page aussi.',
  'chinese-title': 'Chinois',
  'chinese-text': 'Pas d’espaces, et pourtant des mots.',
  'states-title-group': 'Quand quelque chose ne va pas',
  'states-text-group': 'Ce qui est utilisable est montré. Le reste est dit, et signalé à la page.',
  'expired-title': 'Expiré',
  'expired-text': 'On peut encore l’écouter et le lire ; ses actions ont disparu.',
  'broken-title': 'Enregistrement introuvable',
  'broken-text':
    'L’adresse de l’enregistrement ne mène nulle part : lancez la lecture. Le texte et les actions restent, et votre appareil lit à voix haute.',
  'invalid-title': 'Rien à montrer',
  'invalid-text': 'Ni texte, ni enregistrement.',
  'mistakes-title': 'Des erreurs',
  'mistakes-text':
    'Une adresse interdite, un numéro qui n’en est pas un, un type inconnu, une date qui n’en est pas une. Ouvrez-le dans l’éditeur pour en voir la liste.',
  'shapes-title-group': 'Formes publiées',
  'shapes-text-group':
    'Des paquets ont été publiés sous d’autres formes que celle d’aujourd’hui. Chacune est lue telle quelle.',
  'specification-title': 'Spécification 1.0',
  'specification-text': 'Un enregistrement Opus sans sous-titres : les temps des mots sont calculés.',
  'early-title': 'Première documentation',
  'early-text': 'Les actions sans type le tirent de leur adresse.',
  'sdk-title': 'Kit de développement',
  'sdk-text': 'Le paquet est emballé, et ses champs ont d’autres noms.',
  'resolver-title': 'Réponse d’un résolveur',
  'resolver-text':
    'Plusieurs paquets dans un fichier ; l’attribut packet-id en choisit un. Sous-titres en JSON de podcast.',
  try: 'Essayez le vôtre',
  'try-text': 'Collez un paquet, ou son adresse. Il s’affiche pendant que vous écrivez.',
  input: 'Le JSON d’un paquet, ou son adresse',
  'input-hint':
    'Les adresses d’un JSON collé sont relatives à cette page. Un autre site doit permettre à cette page de lire son paquet (CORS).',
  strict: 'Strict : tout écart au format est un échec',
  'with-mistakes': 'Avec des erreurs',
  'cut-off': 'Coupé au milieu',
  'by-address': 'Par adresse',
  clear: 'Effacer',
  nothing: 'Le paquet apparaît ici.',
  issues: 'Problèmes',
  'no-issues': 'Aucun.',
  events: 'Événements',
  word: 'Mot prononcé :',
  'made-up':
    'Les voix sont synthétiques, faites avec festival et espeak-ng. Personnes, entreprises, lieux et numéros sont inventés.',
};

/**
 * Words that the scripts put on the page.
 * @type {Record<string, string>}
 */
const english = {
  copy: 'Copy',
  copied: 'Copied',
  'not-copied': 'Could not be copied: the text is selected.',
  'no-issues': 'None.',
  'other-language': 'Français',
};

/** @param {string} key */
export const word = (key) => (document.documentElement.lang === 'fr' ? french : english)[key] ?? '';
