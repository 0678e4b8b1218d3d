@echo off
rem Windows entry to `python -m scripts`: the counterpart of the Makefile. Not run on Windows yet, only under Wine.
rem This file stays ASCII: cmd reads it in the console's code page, where Chinese bytes in UTF-8 break the
rem lines that follow. Chinese text comes from Python, or from a text file when there is no Python.
setlocal
cd /d "%~dp0"

set "python="
py -3 -c "" >nul 2>&1
if not errorlevel 1 set "python=py -3"
if defined python goto found
python -c "" >nul 2>&1
if not errorlevel 1 set "python=python"
if defined python goto found
chcp 65001 >nul
type scripts\no-python.txt
exit /b 1

:found
%python% scripts\environment.py requirements.lock
if errorlevel 1 exit /b 1
.venv\Scripts\python.exe -m scripts %*
exit /b %errorlevel%
