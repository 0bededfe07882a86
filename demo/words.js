/**
 * The page's words in French, by the `data-text` of their element; the page itself is written in English.
 * @type {Record<string, string>}
 */
export const french = {
  skip: 'Aller au contenu',
  look: 'Style',
  dark: 'Sombre',
  direction: 'Droite à gauche',
  'other-language': 'English',
  heading: 'Un message vocal qui se lit tout seul',
  lead: 'Un enregistrement, son texte et la suite à donner, réunis dans une carte pour n’importe quelle page web. Lancez la lecture\u00a0: chaque mot s’éclaire quand il est prononcé. Cliquez sur un mot, et la voix reprend à cet endroit.',
  'not-built':
    'Le composant n’est pas encore construit, cette page est donc incomplète. Lancez «\u00a0npm start\u00a0» dans le dossier du projet.',
  'to-builder': 'L’ajouter à votre page',
  'to-editor': 'Essayer le vôtre',
  'point-read': 'Le texte suit la voix',
  'point-read-text':
    'Les sous-titres disent quand chaque mot est prononcé, dans tous les formats courants. Sans sous-titres, les mots sont retrouvés dans l’enregistrement.',
  'point-read-link': 'Comparer les deux',
  'point-act': 'La suite tient en un lien',
  'point-act-text': 'Une page, un appel, un SMS, un courriel ou une date pour l’agenda, et chacun dit où il mène.',
  'point-quiet': 'Aucun pistage',
  'point-quiet-text':
    'Rien n’est envoyé nulle part. L’enregistrement est chargé quand on lance la lecture\u202f; seule la première carte de cette page le charge d’avance.',
  open: 'Ouvrir dans l’éditeur',
  build: 'Ajoutez-en un à votre page',
  'build-text':
    'Deux lignes suffisent. Choisissez une apparence, voyez l’effet et copiez le code\u00a0: il fonctionne tel quel sur n’importe quelle page.',
  'variant-choice': 'Forme',
  'variant-card': 'Carte',
  'variant-compact': 'Une ligne',
  'variant-bubble': 'Bulle',
  'transcript-choice': 'Texte',
  'transcript-open': 'Visible',
  'transcript-closed': 'Derrière un bouton',
  'transcript-none': 'Absent',
  'theme-choice': 'Thème',
  'theme-default': 'Standard',
  'theme-neutral': 'Neutre',
  'theme-orange': 'Orange',
  'theme-contrast': 'Contraste',
  'theme-night': 'Nuit',
  'theme-paper': 'Papier',
  'theme-glass': 'Verre',
  'colour-choice': 'Couleur',
  'colour-theme': 'Celle du thème',
  'colour-blue': 'Bleu',
  'colour-green': 'Vert',
  'colour-violet': 'Violet',
  'colour-rose': 'Rose',
  'colour-amber': 'Ambre',
  'colour-other': 'Une autre couleur',
  packet: 'Message',
  interface: 'Langue des boutons',
  'interface-page': 'Celle de la page',
  'one-file': 'Tout dans un seul fichier de script',
  code: 'Le code',
  copy: 'Copier',
  copied: 'Copié',
  'not-copied': 'La copie a échoué\u00a0: le code est sélectionné, copiez-le vous-même.',
  'everyday-group': 'Des réponses de tous les jours',
  'everyday-group-text': 'Ce que les visiteurs demandent le plus, avec une réponse de vive voix et une suite à donner.',
  'booking-title': 'Un rendez-vous',
  'booking-text':
    'Un lien pour choisir l’heure, et une soirée à noter dans son agenda. Le moment de chaque mot est inscrit dans le message.',
  'text-only-title': 'Sans enregistrement',
  'text-only-text': 'Une carte à lire. Si votre appareil a une voix pour cette langue, il peut la lire à voix haute.',
  'garden-title': 'Un devis',
  'garden-text':
    'Un SMS dont les premiers mots sont déjà écrits, et un formulaire. L’enregistrement est un MP3, ses sous-titres SRT suivent les phrases.',
  'walk-title': 'Deux voix, quatre minutes',
  'walk-text':
    'Les sous-titres disent qui parle. Le texte défile tout seul, jusqu’à ce que vous le fassiez défiler vous-même.',
  'compact-group': 'Quand la place manque',
  'compact-group-text': 'Pour une liste, une conversation ou la marge d’une page.',
  'compact-group-link': 'Voir toute une boîte de réception',
  'compact-title': 'Une ligne',
  'compact-text': 'Elle s’ouvre et devient la carte entière.',
  'closed-title': 'Le texte à la demande',
  'closed-text': 'Il attend derrière un bouton.',
  'bubble-title': 'Une bulle',
  'bubble-text': 'Un message vocal dans une conversation.',
  'languages-group': 'Dans toutes les langues',
  'languages-group-text':
    'Un message garde sa langue et son sens d’écriture, quels que soient ceux de la page. Les boutons parlent douze langues.',
  'french-title': 'Français',
  'french-text': 'Des sous-titres WebVTT, précis au mot près.',
  'chinese-title': 'Chinois',
  'chinese-text': 'Aucune espace entre les mots, et chacun s’éclaire quand même.',
  'arabic-title': 'Arabe',
  'arabic-text': 'De droite à gauche, même sur cette page.',
  'japanese-title': 'Des boutons en japonais',
  'japanese-text':
    'Un message anglais sur une page japonaise\u00a0: les boutons, les dates et les indications suivent la langue de la page.',
  'states-group': 'Quand quelque chose ne va pas',
  'states-group-text': 'Ce qui fonctionne reste affiché. Le reste est expliqué au lecteur et signalé à la page.',
  'expired-title': 'Expiré',
  'expired-text': 'On peut encore l’écouter et le lire. Ses liens ont disparu.',
  'mistakes-title': 'Plein d’erreurs',
  'mistakes-text':
    'Une adresse interdite, un numéro qui n’en est pas un, un type inconnu, une date impossible. Ouvrez-le dans l’éditeur pour en voir la liste.',
  'broken-title': 'Enregistrement manquant',
  'broken-text':
    'Lancez la lecture\u00a0: le fichier n’existe pas. Le texte et les liens restent, et la voix de votre appareil peut prendre le relais.',
  'invalid-title': 'Rien dedans',
  'invalid-text': 'Ni texte, ni enregistrement.',
  'shapes-group': 'Formats plus anciens',
  'shapes-group-text': 'Les messages publiés dans un ancien format sont lus tels quels.',
  'specification-title': 'Spécification 1.0',
  'specification-text': 'Un enregistrement Opus sans sous-titres\u00a0: les mots sont retrouvés dans le son.',
  'sdk-title': 'Kit de développement (SDK)',
  'sdk-text': 'Le message est placé dans un autre objet, et ses champs portent d’autres noms.',
  'early-title': 'Première documentation',
  'early-text': 'Ses liens n’indiquent pas leur type\u00a0: l’adresse le dit.',
  'resolver-title': 'Réponse d’un résolveur',
  'resolver-text':
    'Plusieurs messages dans un fichier\u202f; l’attribut packet-id en choisit un. Les sous-titres sont au format JSON des podcasts.',
  try: 'Essayez avec le vôtre',
  'try-text': 'Collez un message ou son adresse. La carte se met à jour pendant que vous écrivez.',
  input: 'Le JSON du message, ou son adresse',
  'input-hint':
    'Les adresses d’un JSON collé sont relatives à cette page. Pour afficher le message d’un autre site, celui-ci doit l’autoriser (CORS).',
  strict: 'Strict\u00a0: refuser un message qui contient la moindre erreur',
  'with-mistakes': 'Plein d’erreurs',
  'cut-off': 'Tronqué',
  'by-address': 'Une adresse',
  clear: 'Effacer',
  nothing: 'Votre carte apparaît ici.',
  issues: 'Problèmes',
  'no-issues': 'Aucun.',
  events: 'Événements',
  word: 'Mot prononcé\u00a0:',
  'made-up':
    'Les voix sont de synthèse, réalisées avec festival et espeak-ng. Les personnes, les entreprises, les lieux et les numéros sont inventés.',
  format: 'Le format Smart Packet\u00a0:',
};

/**
 * Words that the scripts put on the page.
 * @type {Record<string, string>}
 */
const english = {
  copy: 'Copy',
  copied: 'Copied',
  'not-copied': 'Copying failed. The code is selected: copy it yourself.',
  'no-issues': 'None.',
  'other-language': 'Français',
};

/** @param {string} key */
export const word = (key) => (document.documentElement.lang === 'fr' ? french : english)[key] ?? '';
