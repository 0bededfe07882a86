
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'actions': `작업`,
'audio-unavailable': `오디오를 재생할 수 없음`,
'back': `5 초 뒤로`,
'back-sentence': `한 문장 뒤로`,
'copied': `복사됨`,
'copy-destination': str`${0} 복사`,
'copy-transcript': `스크립트 복사`,
'details': `자세히`,
'device-voice': `기기 음성`,
'elapsed-of-total': str`${1} 중 ${0}`,
'error-empty': `빈 메시지입니다.`,
'error-network': `이 메시지를 불러올 수 없습니다. 연결을 확인해 주세요.`,
'error-not-found': `이 메시지는 더 이상 없습니다.`,
'error-packet-not-found': `요청하신 메시지를 찾을 수 없습니다.`,
'error-status': `지금은 이 메시지를 이용할 수 없습니다.`,
'error-timeout': `메시지를 불러오는 데 시간이 너무 오래 걸렸습니다.`,
'error-too-large': `메시지가 너무 커서 열 수 없습니다.`,
'error-unreadable': `이 메시지를 읽을 수 없습니다.`,
'expired': `이 메시지는 만료되었습니다.`,
'expires': str`만료일: ${0}`,
'expiry-unknown': `아직 유효한지 확인할 수 없었습니다.`,
'follow': `재생 위치 따라가기`,
'forward': `5 초 앞으로`,
'forward-sentence': `한 문장 앞으로`,
'loading': `메시지 불러오는 중`,
'menu': `더보기`,
'mute': `음소거`,
'muted': `음소거됨`,
'no-files': `여기서는 파일이 저장되지 않을 수 있지만 텍스트는 복사할 수 있음`,
'not-copied': `복사하지 못함`,
'part-unavailable': `지금은 사용할 수 없음`,
'pause': `일시정지`,
'play': `재생`,
'play-from-here': `여기서부터 재생`,
'player': `오디오 플레이어`,
'position': `재생 위치`,
'read-aloud': `소리 내어 읽기`,
'retry': `다시 시도`,
'save-captions': `자막 저장(WebVTT)`,
'save-recording': `녹음 저장`,
'save-transcript': `스크립트 저장`,
'share': `공유`,
'speech-unavailable': `소리 내어 읽지 못함`,
'speed': `재생 속도`,
'transcript': `스크립트`,
'unmuted': `음소거 해제됨`,
'volume': `음량`,
'words-of-total': str`단어 ${1}개 중 ${0}개`,
'your-time': str`내 시간대 ${0}`,
    };
  