
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'actions': `Actions`,
'audio-unavailable': `Audio indisponible`,
'back': `Reculer de 5 secondes`,
'back-sentence': `Reculer d’une phrase`,
'copied': `Copié`,
'copy-destination': str`Copier ${0}`,
'copy-transcript': `Copier la transcription`,
'details': `Détails`,
'device-voice': `Voix de l’appareil`,
'elapsed-of-total': str`${0} sur ${1}`,
'error-empty': `Ce message est vide.`,
'error-network': `Ce message n’a pas pu être joint. Vérifiez votre connexion.`,
'error-not-found': `Ce message n’est plus ici.`,
'error-packet-not-found': `Le message demandé est introuvable.`,
'error-status': `Ce message n’est pas disponible pour le moment.`,
'error-timeout': `Ce message a mis trop de temps à arriver.`,
'error-too-large': `Ce message est trop volumineux pour être ouvert.`,
'error-unreadable': `Ce message ne peut pas être lu.`,
'expired': `Ce message a expiré.`,
'expires': str`Expire le ${0}`,
'expiry-unknown': `Impossible de vérifier si ceci est encore valable.`,
'follow': `Suivre la lecture`,
'forward': `Avancer de 5 secondes`,
'forward-sentence': `Avancer d’une phrase`,
'loading': `Chargement du message`,
'menu': `Plus`,
'mute': `Couper le son`,
'muted': `Son coupé`,
'no-files': `Il se peut qu’aucun fichier ne soit enregistré ici, mais le texte peut être copié`,
'not-copied': `La copie a échoué`,
'part-unavailable': `Indisponible pour le moment`,
'pause': `Pause`,
'play': `Lire`,
'play-from-here': `Lire à partir d’ici`,
'player': `Lecteur audio`,
'position': `Position`,
'read-aloud': `Lire à voix haute`,
'retry': `Réessayer`,
'save-captions': `Enregistrer les sous-titres (WebVTT)`,
'save-recording': `Enregistrer l’audio`,
'save-transcript': `Enregistrer la transcription`,
'share': `Partager`,
'speech-unavailable': `La lecture à voix haute a échoué`,
'speed': `Vitesse`,
'transcript': `Transcription`,
'unmuted': `Son rétabli`,
'volume': `Volume`,
'words-of-total': str`Mot ${0} sur ${1}`,
'your-time': str`${0} chez vous`,
    };
  