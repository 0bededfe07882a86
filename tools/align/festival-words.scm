;; Speaks the file IN with VOICE and writes one OUT-NNN.wav per sentence, and OUT.tsv with a line per token of the text:
;; sentence, start and end in seconds within it, token. STRETCH above 1 speaks slower.
(eval (list (intern (getenv "VOICE"))))
(Parameter.set 'Duration_Stretch (parse-number (getenv "STRETCH")))
(if (string-matches (getenv "VOICE") ".*hts")
  (set! hts_engine_params (cons (list "-r" (/ 1 (parse-number (getenv "STRETCH")))) hts_engine_params)))
(set! out (getenv "OUT"))
(set! tokens (fopen (string-append out ".tsv") "w"))
(set! sentence 0)
;; A full stop is a daughter of its token too, and has no time.
(define (spoken words)
  (cond
    ((not words) nil)
    ((> (item.feat (car words) "word_end") 0) (cons (car words) (spoken (cdr words))))
    (t (spoken (cdr words)))))
(define (save_token token)
  (let ((words (spoken (item.daughters token))))
    (if words
      (format tokens "%d\t%f\t%f\t%s\n" sentence
        (item.feat (car words) "word_start") (item.feat (car (last words)) "word_end") (item.name token))))
  (if (item.next token) (save_token (item.next token))))
(define (save_sentence utt)
  (utt.save.wave utt (format nil "%s-%03d.wav" out sentence) 'riff)
  (save_token (utt.relation.first utt 'Token))
  (set! sentence (+ sentence 1))
  utt)
(set! tts_hooks (list utt.synth save_sentence))
(tts_file (getenv "IN") nil)
(fclose tokens)
