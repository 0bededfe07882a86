
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'actions': `Aktionen`,
'audio-unavailable': `Audio nicht verfügbar`,
'back': `5 Sekunden zurück`,
'back-sentence': `Einen Satz zurück`,
'copied': `Kopiert`,
'copy-destination': str`${0} kopieren`,
'copy-transcript': `Transkript kopieren`,
'details': `Details`,
'device-voice': `Stimme des Geräts`,
'elapsed-of-total': str`${0} von ${1}`,
'error-empty': `Diese Nachricht ist leer.`,
'error-network': `Diese Nachricht konnte nicht abgerufen werden. Bitte prüfen Sie Ihre Verbindung.`,
'error-not-found': `Diese Nachricht gibt es nicht mehr.`,
'error-packet-not-found': `Die gewünschte Nachricht wurde nicht gefunden.`,
'error-status': `Diese Nachricht ist zurzeit nicht verfügbar.`,
'error-timeout': `Der Abruf dieser Nachricht hat zu lange gedauert.`,
'error-too-large': `Diese Nachricht ist zu groß, um geöffnet zu werden.`,
'error-unreadable': `Diese Nachricht ist nicht lesbar.`,
'expired': `Diese Nachricht ist abgelaufen.`,
'expires': str`Gültig bis ${0}`,
'expiry-unknown': `Es konnte nicht geprüft werden, ob dies noch gilt.`,
'follow': `Mitlesen`,
'forward': `5 Sekunden vor`,
'forward-sentence': `Einen Satz vor`,
'loading': `Nachricht wird geladen`,
'menu': `Mehr`,
'mute': `Stummschalten`,
'muted': `Stummgeschaltet`,
'no-files': `Dateien lassen sich hier vielleicht nicht speichern, aber der Text lässt sich kopieren`,
'not-copied': `Kopieren fehlgeschlagen`,
'part-unavailable': `Gerade nicht verfügbar`,
'pause': `Pause`,
'play': `Wiedergeben`,
'play-from-here': `Ab hier wiedergeben`,
'player': `Audioplayer`,
'position': `Position`,
'read-aloud': `Vorlesen`,
'retry': `Erneut versuchen`,
'save-captions': `Untertitel speichern (WebVTT)`,
'save-recording': `Aufnahme speichern`,
'save-transcript': `Transkript speichern`,
'share': `Teilen`,
'speech-unavailable': `Vorlesen fehlgeschlagen`,
'speed': `Geschwindigkeit`,
'transcript': `Transkript`,
'unmuted': `Stummschaltung aufgehoben`,
'volume': `Lautstärke`,
'words-of-total': str`Wort ${0} von ${1}`,
'your-time': str`${0} Ihrer Zeit`,
    };
  