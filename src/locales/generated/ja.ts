
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'actions': `アクション`,
'audio-unavailable': `音声を再生できません`,
'back': `5秒戻る`,
'back-sentence': `1文戻る`,
'copied': `コピーしました`,
'copy-destination': str`${0} をコピー`,
'copy-transcript': `文字起こしをコピー`,
'details': `詳細`,
'device-voice': `端末の音声`,
'elapsed-of-total': str`${1}中${0}`,
'error-empty': `このメッセージは空です。`,
'error-network': `このメッセージを取得できませんでした。接続をご確認ください。`,
'error-not-found': `このメッセージはもうありません。`,
'error-packet-not-found': `お探しのメッセージは見つかりませんでした。`,
'error-status': `このメッセージは現在ご利用いただけません。`,
'error-timeout': `メッセージの読み込みに時間がかかりすぎました。`,
'error-too-large': `このメッセージは大きすぎて開けません。`,
'error-unreadable': `このメッセージは読み取れません。`,
'expired': `このメッセージは有効期限が切れています。`,
'expires': str`有効期限：${0}`,
'expiry-unknown': `まだ有効かどうか確認できませんでした。`,
'follow': `再生位置に追従`,
'forward': `5秒進む`,
'forward-sentence': `1文進む`,
'loading': `メッセージを読み込み中`,
'menu': `その他`,
'mute': `ミュート`,
'muted': `ミュートしました`,
'no-files': `ここではファイルを保存できないことがありますが、テキストはコピーできます`,
'not-copied': `コピーできませんでした`,
'part-unavailable': `現在ご利用いただけません`,
'pause': `一時停止`,
'play': `再生`,
'play-from-here': `ここから再生`,
'player': `音声プレーヤー`,
'position': `再生位置`,
'read-aloud': `読み上げる`,
'retry': `再試行`,
'save-captions': `字幕を保存（WebVTT）`,
'save-recording': `録音を保存`,
'save-transcript': `文字起こしを保存`,
'share': `共有`,
'speech-unavailable': `読み上げできませんでした`,
'speed': `再生速度`,
'transcript': `文字起こし`,
'unmuted': `ミュートを解除しました`,
'volume': `音量`,
'words-of-total': str`${1}語中${0}語`,
'your-time': str`お使いの地域では ${0}`,
    };
  