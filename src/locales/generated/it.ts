
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'actions': `Azioni`,
'audio-unavailable': `Audio non disponibile`,
'back': `Indietro di 5 secondi`,
'back-sentence': `Indietro di una frase`,
'copied': `Copiato`,
'copy-destination': str`Copia ${0}`,
'copy-transcript': `Copia trascrizione`,
'details': `Dettagli`,
'device-voice': `Voce del dispositivo`,
'elapsed-of-total': str`${0} su ${1}`,
'error-empty': `Questo messaggio è vuoto.`,
'error-network': `Impossibile raggiungere questo messaggio. Controllare la connessione.`,
'error-not-found': `Questo messaggio non è più qui.`,
'error-packet-not-found': `Il messaggio richiesto non è stato trovato.`,
'error-status': `Questo messaggio non è al momento disponibile.`,
'error-timeout': `Questo messaggio ha impiegato troppo tempo ad arrivare.`,
'error-too-large': `Questo messaggio è troppo grande per essere aperto.`,
'error-unreadable': `Impossibile leggere questo messaggio.`,
'expired': `Questo messaggio è scaduto.`,
'expires': str`Scadenza: ${0}`,
'expiry-unknown': `Non è stato possibile verificare se è ancora valido.`,
'follow': `Segui la lettura`,
'forward': `Avanti di 5 secondi`,
'forward-sentence': `Avanti di una frase`,
'loading': `Caricamento del messaggio`,
'menu': `Altro`,
'mute': `Silenzia`,
'muted': `Audio disattivato`,
'no-files': `Qui i file potrebbero non essere salvati, ma il testo si può copiare`,
'not-copied': `Copia non riuscita`,
'part-unavailable': `Al momento non disponibile`,
'pause': `Pausa`,
'play': `Riproduci`,
'play-from-here': `Riproduci da qui`,
'player': `Lettore audio`,
'position': `Posizione`,
'read-aloud': `Leggi ad alta voce`,
'retry': `Riprova`,
'save-captions': `Salva sottotitoli (WebVTT)`,
'save-recording': `Salva registrazione`,
'save-transcript': `Salva trascrizione`,
'share': `Condividi`,
'speech-unavailable': `Lettura ad alta voce non riuscita`,
'speed': `Velocità`,
'transcript': `Trascrizione`,
'unmuted': `Audio attivato`,
'volume': `Volume`,
'words-of-total': str`Parola ${0} di ${1}`,
'your-time': str`${0} nel tuo orario`,
    };
  